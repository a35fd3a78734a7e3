const CODE_WORDS =
  /\b(python|c\+\+|javascript|typescript|java|program|function that|write a (script|class|function)|stdin|stdout|pygame|algorithm in|code)\b|编写|写(一个|个|段)?(程序|函数|代码|脚本)|编程|程序|代码|标准输入|标准输出/i;

/** Whether a problem asks for a program or for mathematics, by the words people use for it. */
export function detectSubject(problem: string): "math" | "code" {
  return /```/.test(problem) || CODE_WORDS.test(problem) ? "code" : "math";
}
