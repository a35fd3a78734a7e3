/** What is said of runners and of a program's place in the line, in Chinese. */
export const runnersZh = {
  runners: {
    heading: "运行机",
    hint: "程序在别的机器（运行机）上运行，那里没有本服务器的任何密钥。用“npm run runner”可以增加一台。",
    connected: "已连接 {count} 台运行机，同时可运行 {slots} 个程序。",
    waiting: "{count, plural, =0 {没有程序在排队。} other {有 # 个程序在排队。}}",
    none: "还没有连接运行机。程序会一直等到有一台为止：用“npm run runner”启动一台。",
    unreachable: "连不上 Redis，现在不能运行程序。服务器会继续尝试；原因见它的日志。",
    load: "{slots} 个位置中用了 {busy} 个",
    closing: "正在关闭，不再接收程序",
    place: "{position, plural, =1 {下一个就轮到你……} other {正在排队，排在第 # 位……}}",
    placeNoRunner:
      "{position, plural, =1 {运行程序的电脑还没有连上；下一个就轮到你。} other {运行程序的电脑还没有连上；你排在第 # 位。}}有了就会自动开始。",
  },
};
