/** 用程序检验答案时说的话。 */
export const verifyZh = {
  verify: {
    heading: "用程序检验",
    ask: "写个程序检验一下",
    again: "再检验一次",
    hint: "请这个模型写一个小程序来检验自己的答案，在沙箱里运行。",
    asking: "模型正在写检验程序……",
    outcome: {
      verified: "程序算过了，答案经得起检验：",
      refuted: "程序算出来和答案不一样：",
      unclear: "程序运行了，但没有说清楚结果。",
    },
    failed: {
      no_reply: "模型这次没有写出程序。",
      no_program: "模型的回复里没有 Python 程序。",
      not_run: "程序没能运行。",
      ended_badly: "程序出错停下了，所以什么也说明不了。",
    },
    evidence: "程序是同一个模型写的：这是一个旁证，不是证明。机器自己的判断不会因此改变。",
    source: "看看程序和输出",
  },
};
