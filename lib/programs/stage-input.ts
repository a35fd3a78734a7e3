import { z } from "zod";

const MODIFIERS = ["Shift", "Control", "Alt", "Meta"] as const;
/** Pixels of the program's picture; outside of it, too, while a button is held. */
const place = { x: z.number().min(-10_000).max(10_000), y: z.number().min(-10_000).max(10_000) };

const stageInput = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.enum(["keydown", "keyup"]),
    /** The browser's names of what is typed and of the key's place. */
    key: z.string().min(1).max(32),
    code: z.string().max(32).default(""),
    repeat: z.boolean().default(false),
    modifiers: z.array(z.enum(MODIFIERS)).max(4).default([]),
  }),
  /** Buttons as browsers count them: 0 left, 1 middle, 2 right. */
  z.strictObject({ type: z.enum(["press", "release"]), button: z.number().int().min(0).max(4), ...place }),
  z.strictObject({ type: z.literal("move"), ...place }),
  z.strictObject({
    type: z.literal("wheel"),
    x: z.number().min(-100).max(100),
    y: z.number().min(-100).max(100),
  }),
  z.strictObject({ type: z.enum(["focus", "blur", "enter", "leave"]) }),
]);

/** What the viewer of a running stage does: keyboard and pointer in order, and whether its time stands still. */
export const programInputInput = z.strictObject({
  input: z.array(stageInput).max(200).default([]),
  go: z.enum(["pause", "resume"]).optional(),
});
export type ProgramInputInput = z.infer<typeof programInputInput>;

/** One line to the stage in the sandbox. */
export const stageLine = z.union([stageInput, z.strictObject({ type: z.enum(["pause", "resume"]) })]);
export type StageLine = z.infer<typeof stageLine>;
