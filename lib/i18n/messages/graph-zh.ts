/** 函数图像旁边的话。 */
export const graphZh = {
  graph: {
    show: "看图像",
    drawing: "正在画……",
    failed: "这个图像没能画出来。",
    of: "{functions} 的图像",
    zero: "零点（与横轴相交或相切的地方）：{points}",
    noZero: "和横轴没有公共点",
    intersection: "两条线的交点：{points}",
    noIntersection: "两条线没有交点",
    vertex: "顶点：{points}",
    turning: "极值点（拐弯的地方）：{points}",
    asymptote: "渐近线（线越来越靠近，却碰不到）：{places}",
    hole: "空心点的地方没有值：{points}",
    band: "横轴上加粗的地方满足不等式：{ranges}",
    or: " 或 ",
    everywhere: "图中处处满足不等式",
    nowhere: "图中没有满足不等式的地方",
  },
};
