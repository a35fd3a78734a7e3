/** The fake backend's model forgets to sort, and mends it when it hears of it. */
export const LARGEST_GAP = `Write a program that prints the largest gap between two numbers that are neighbours on the number line.

### Sample Input 1
\`\`\`
3
1 4 9
\`\`\`
### Sample Output 1
\`\`\`
5
\`\`\`
### Sample Input 2
\`\`\`
4
7 1 12 3
\`\`\`
### Sample Output 2
\`\`\`
5
\`\`\`
`;

export const LARGEST_GAP_ZH = `写一个程序，求数轴上相邻两个数的最大间隔。

### 输入样例
\`\`\`
4
7 1 12 3
\`\`\`
### 输出样例
\`\`\`
5
\`\`\`
`;

/** Its model never mends it. */
export const STUBBORN = `Write a program that prints a number backwards (a stubborn problem).

Example:
Input: 120
Output: 021
`;
