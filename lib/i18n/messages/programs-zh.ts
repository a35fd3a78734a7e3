/** What the panel of a program says, in Chinese. */
export const programsZh = {
  programs: {
    choose: "选择程序",
    nth: "程序 {number}",
    interactive: "边运行边输入",
    interactiveHint: "程序等待输入时，直接在下面的窗口里打字，按回车发送。",
    terminal: "程序的窗口",
    shortcut: "Ctrl+Enter 运行，Mac 上是 ⌘+Enter",
    tests: "测试",
    addTest: "加一组测试",
    removeTest: "删去第 {number} 组",
    runTests: "运行测试",
    testNumber: "第 {number} 组",
    testInput: "输入",
    testExpected: "应有的输出",
    testGiven: "程序的输出",
    passed: "{count}/{total} 组通过",
    firstDifference: "第一处不同",
    place: "第 {line} 行",
    placeColumn: "第 {line} 行第 {column} 列",
    explanation: "这是什么意思",
    errors: {
      undefinedName:
        "{named, select, yes {名字“{name}”} other {有个名字}}在这里还没有定义。检查拼写和大小写，或者先给它赋值、先引入它所在的库。",
      beforeAssignment:
        "{named, select, yes {变量“{name}”} other {有个变量}}在得到值之前就被用了。先给它一个值，再使用它。",
      redefined:
        "{named, select, yes {名字“{name}”} other {有个名字}}定义了两次。换一个名字，或者去掉重复的定义。",
      constant:
        "{named, select, yes {“{name}”} other {它}}是常量，定义之后不能再改。如果需要改变，就不要用 const。",
      bracket:
        "括号没有配对：少了或者多了一个 ( )、[ ] 或 '{ }'。从这一行往上数一数，每个开括号都要有对应的闭括号。",
      indentation: "缩进不对。同一段里的每一行，前面的空格数要一样；冒号后面的那几行要往里缩进。",
      missingColon: "行末少了冒号“:”。if、for、while、def、class 这样的行都要以冒号结尾。",
      missingSemicolon: "少了分号“;”。它往往在上一行的末尾。",
      string: "引号没有配对：一段文字开头有引号，结尾少了同样的引号。",
      assignOrCompare: "一个等号“=”是赋值；要比较是否相等，请用两个等号“==”。",
      outsideFunction: "return 这样的语句只能写在函数里面。检查一下缩进和括号。",
      outsideAsync: "await 只能写在 async 函数里。在函数前面加上 async。",
      syntax: "这里不符合语言的写法，计算机读不懂。看看标出的地方和它前面一点：多写、少写或写错了符号吗？",
      wrongType:
        "类型不对：这两样东西不能这样一起用，比如把文字和数字相加。先用转换（例如 int(…)、str(…)）变成同一种。",
      notCallable:
        "{named, select, yes {“{name}”} other {它}}不是函数，不能加括号来调用。是不是名字写错了，或者变量和函数重名了？",
      notIterable: "这个值不能一个一个地取出来（它不是列表之类的东西），所以不能放在循环里。",
      argumentCount:
        "{named, select, yes {调用“{name}”时} other {调用函数时}}给的参数个数或种类不对。对照函数的定义，看看它要几个。",
      unpack: "等号左边的变量个数，和右边值的个数不一样多。",
      index: "下标超出了范围。有 n 个元素时，下标只能从 0 到 n−1。",
      missingKey: "字典里没有{named, select, yes {键 {name}} other {这个键}}。先检查它在不在，或者用 get。",
      missingAttribute:
        "这种东西没有{named, select, yes {“{name}”} other {这个功能}}。检查拼写，或者查一查它有哪些方法。",
      noValue: "这里用到的变量是空的（None、null 或 undefined），没有内容可用。看看它为什么没有得到值。",
      division: "除数是 0。除之前先检查它是不是 0。",
      invalidNumber:
        "{named, select, yes {{name}} other {这段文字}}不能变成数，或者这个数不能这样算。检查读到的输入，比如多余的空格、字母或小数点。",
      json: "这段文字不是正确的 JSON：名字和文字要用双引号，最后一项后面不能有逗号。",
      endOfInput: "程序还想读输入，但输入已经没有了。检查给的输入够不够，或者读的次数是不是太多。",
      missingModule:
        "这里没有{named, select, yes {“{name}”} other {这个}}库。检查名字；如果它需要另外安装，请换用自带的库。",
      missingPackage:
        "这里没有安装 {name} 库。管理员可以用 STEPWISE_PYODIDE_PACKAGES 指定一个放 Pyodide 软件包的文件夹（见 README），之后就能用它了。",
      missingHeader: "找不到头文件{named, select, yes {“{name}”} other {}}。检查名字；这里只有 C++ 标准库。",
      missingFile:
        "没有{named, select, yes {“{name}”} other {这个}}文件。程序在沙箱里运行，看不到电脑上的文件；数据请从输入读取。",
      missingReturn: "有的情况下，这个函数没有返回值就结束了。在每条路的末尾都写上 return。",
      typeName:
        "不认识类型{named, select, yes {“{name}”} other {}}。检查拼写，或者加上需要的头文件和 std::。",
      undefinedSymbol:
        "{named, select, yes {“{name}”} other {有个函数}}只有声明，没有写出内容。补上它的定义，或检查名字和参数是否一致。",
      recursion: "函数一直在调用自己，停不下来。检查结束的条件：有没有一种情况不再调用自己？",
      invalidSize: "长度不对：数组或文字的长度不能是负数，也不能太大。",
      memory: "程序要的内存太多了。看看有没有停不下来的循环在不断存东西，或者数组开得太大。",
      badAddress: "程序碰到了不属于它的内存：多半是下标越界，或者用了没有指向任何东西的指针。",
      assertion: "assert 检查的条件不成立：程序走到这里时，情况和预想的不一样。",
      uncaught:
        "程序抛出了{named, select, yes {“{name}”} other {一个错误}}，没有人处理它，所以停下了。看看它的说明。",
    },
  },
};
