/** What is said about formulas: why one cannot be shown, and the window that shows one large. */
export const notationZh = {
  notation: {
    unknownCommand: "这个公式画不出来：里面的 {name} 我们不认识。这里显示它的源代码。",
    unknownEnvironment: "这个公式画不出来：我们不会画 {name}。这里显示它的源代码。",
    openGroup: "这个公式画不出来：有括号或开头没有配对的结尾。这里显示它的源代码。",
    extraClose: "这个公式画不出来：有一个结尾没有对应的开头。这里显示它的源代码。",
    unclosed: "这个公式没有写完：缺少结尾。",
    doubleScript: "这个公式画不出来：同一个位置有两个上标或两个下标。这里显示它的源代码。",
    linkCommand: "这个公式想放入链接或图片，公式里不能这样做。这里显示它的源代码。",
    drawing: "这是一段画图的程序，这里画不出来。显示的是它的源代码。",
    nothing: "这个公式里没有可以画出来的东西。这里显示它的源代码。",
    tooLong: "这个公式太长，画不出来。这里显示它的源代码。",
    other: "这个公式画不出来。这里显示它的源代码。",
  },
  formula: {
    title: "公式",
    close: "关闭",
    copy: "复制 LaTeX",
    copied: "已复制",
    previous: "上一个公式",
    next: "下一个公式",
    source: "源代码（LaTeX）",
  },
};
