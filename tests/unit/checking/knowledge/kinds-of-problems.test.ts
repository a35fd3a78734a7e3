import { describe, expect, it } from "vitest";
import { checkStep } from "@/lib/checking/check-step";

const last = (problem: string, step: string) => checkStep(step, problem, "en").at(-1)?.verdict;

const CASES: readonly [kind: string, problem: string, right: string, wrong: string][] = [
  ["a term of an arithmetic sequence", "等差数列 $\\{a_n\\}$ 中 $a_1=2$, $d=3$", "$a_{5}=14$", "$a_{5}=17$"],
  ["its sum", "In an arithmetic sequence $a_1=2$, $d=3$.", "$S_{5}=40$", "$S_{5}=45$"],
  ["a term of a geometric sequence", "等比数列 $\\{a_n\\}$, $a_1=3$, $q=2$", "$a_{4}=24$", "$a_{4}=12$"],
  [
    "the cosine rule",
    "$\\triangle ABC$ 的内角 $A,B,C$ 的对边分别为 $a,b,c$, $A=60^\\circ$",
    "$a^2=b^2+c^2-bc$",
    "$a^2=b^2+c^2+bc$",
  ],
  [
    "the sine rule",
    "$\\triangle ABC$ 的内角 $A,B,C$ 的对边分别为 $a,b,c$, $A=30^\\circ$, $b=4$",
    "$a\\sin B=2$",
    "$a\\sin B=4$",
  ],
  ["an ellipse", "椭圆 $\\frac{x^2}{a^2}+\\frac{y^2}{b^2}=1$, $a=5$, $b=4$", "$c^2=9$", "$c^2=41$"],
  ["a hyperbola", "双曲线 $\\frac{x^2}{a^2}-\\frac{y^2}{b^2}=1$, $a=3$, $b=4$", "$c^2=25$", "$c^2=7$"],
  [
    "the two roots of an equation",
    "",
    "由 $x^2-4kx-8=0$ 得 $x_1+x_2=4k$",
    "由 $x^2-4kx-8=0$ 得 $x_1+x_2=-4k$",
  ],
  ["a point on a curve", "设 $P(x_0,y_0)$ 在曲线 $y^2=4x$ 上", "$y_0^2=4x_0$", "$y_0^2=2x_0$"],
  [
    "a scalar product",
    "$\\vec{a}=(1,2)$, $\\vec{b}=(3,-1)$",
    "$\\vec{a} \\cdot \\vec{b}=1$",
    "$\\vec{a} \\cdot \\vec{b}=5$",
  ],
  [
    "a vector's length",
    "$\\vec{a}=(1,2)$, $\\vec{b}=(3,-1)$",
    "$|\\vec{a}+\\vec{b}|=\\sqrt{17}$",
    "$|\\vec{a}+\\vec{b}|=\\sqrt{15}$",
  ],
  [
    "a sum of vectors",
    "$\\vec{a}=(1,2)$, $\\vec{b}=(3,-1)$",
    "$\\vec{a}+2\\vec{b}=(7,0)$",
    "$\\vec{a}+2\\vec{b}=(7,4)$",
  ],
  [
    "a vector between points",
    "已知点 $A(1,2)$, $B(4,6)$",
    "$\\overrightarrow{AB}=(3,4)$",
    "$\\overrightarrow{AB}=(5,8)$",
  ],
  ["a distance", "The points $A(1,2)$ and $B(4,6)$ are given.", "$AB=5$", "$AB=7$"],
  [
    "sets by their names",
    "已知集合 $A=\\{1,2,3\\}$, $B=\\{2,3,4\\}$",
    "$A \\cap B=\\{2,3\\}$",
    "$A \\cap B=\\{2\\}$",
  ],
  [
    "a set by its condition",
    "集合 $M=\\{x \\mid x^2-4x+3<0\\}$, $N=\\{x \\mid 2x-3>0\\}$",
    "$M \\cap N=(\\frac{3}{2},3)$",
    "$M \\cap N=(1,3)$",
  ],
  [
    "a complement",
    "$U=\\{1,2,3,4\\}$, $A=\\{1,2\\}$",
    "$\\complement_{U} A=\\{3,4\\}$",
    "$\\complement_{U} A=\\{2,3,4\\}$",
  ],
  [
    "the cosine rule with sides named by their ends",
    "在 $\\triangle ABC$ 中",
    "由余弦定理 $BC^2=AB^2+AC^2-2AB \\cdot AC\\cos A$",
    "由余弦定理 $BC^2=AB^2+AC^2+2AB \\cdot AC\\cos A$",
  ],
  [
    "perpendicular vectors",
    "已知 $\\vec{a} \\perp \\vec{b}$, $|\\vec{a}|=3$, $|\\vec{b}|=4$",
    "$|\\vec{a}+\\vec{b}|=5$",
    "$|\\vec{a}+\\vec{b}|=7$",
  ],
  ["an eccentricity", "椭圆的离心率为 $\\frac{1}{2}$", "$a=2c$", "$c=2a$"],
  [
    "terms that form a geometric sequence",
    "若 $a_2, a_3, a_6$ 成等比数列",
    "$a_3^2=a_2 a_6$",
    "$2a_3=a_2+a_6$",
  ],
  [
    "terms in arithmetic progression",
    "$x$, $y$ and $z$ form an arithmetic sequence.",
    "$2y=x+z$",
    "$y^2=xz$",
  ],
  [
    "a sum of first terms",
    "等比数列前 $4$ 项和为 $15$",
    "$a_1+a_1q+a_1q^2+a_1q^3=15$",
    "$a_1+a_1q+a_1q^2=15$",
  ],
  ["an odd function", "设 $f(x)$ 是定义域为 $R$ 的奇函数", "$f(1-x)=-f(x-1)$", "$f(1-x)=f(x-1)$"],
  ["an even function", "If $g(x)$ is an even function", "$g(-2)=g(2)$", "$g(-2)=-g(2)$"],
  ["the slope of an even function", "已知 $f(x)$ 是偶函数", "$f'(-1)=-f'(1)$", "$f'(-1)=f'(1)$"],
  [
    "the angles of a triangle",
    "In $\\triangle ABC$, $\\angle A = 40^\\circ$ and $\\angle B = 60^\\circ$.",
    "$\\angle C = 80^\\circ$",
    "$\\angle C = 100^\\circ$",
  ],
];

describe("what a kind of problem brings with it", () => {
  it.each(CASES)("%s: holds", (_, problem, right) => {
    expect(last(problem, right)).toBe("holds");
  });

  it.each(CASES)("%s: a near miss stays open", (_, problem, _right, wrong) => {
    expect(last(problem, wrong)).toBe("unchecked");
  });

  it("does not take the square of a scalar product for the product of squares", () => {
    const problem = "$|\\vec{a}|=5$, $|\\vec{b}|=6$, $\\vec{a} \\cdot \\vec{b}=-6$";
    expect(last(problem, "$|\\vec{a}+\\vec{b}|=7$")).toBe("holds");
    expect(last(problem, "$(\\vec{a} \\cdot \\vec{b})^2=900$")).toBe("unchecked");
  });

  it("takes no function for odd that is not, or that only the step calls so", () => {
    expect(last("$f(x)$ is not an odd function", "$f(-x)=-f(x)$")).toBe("unchecked");
    expect(last("", "$f(x)$ 是奇函数, $f(-x)=-f(x)$")).toBe("unchecked");
  });

  it("takes no rule of one curve where there are two", () => {
    expect(last("椭圆与双曲线有公共焦点, $a=5$, $b=4$", "$c^2=9$")).toBe("unchecked");
  });
});
