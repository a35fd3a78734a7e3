/** What was drawn in one picture, in the program's own pixels. */
export type StageFrame = {
  atMs: number;
  width: number;
  height: number;
  circles: { x: number; y: number; radius: number; color: string; filled: boolean }[];
  polygons: { points: number[]; color: string; line: number; closed: boolean }[];
};
