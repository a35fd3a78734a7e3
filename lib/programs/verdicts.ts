/** OK is a run without tests that exited with 0; the others are the judge's usual words. */
export const PROGRAM_VERDICTS = ["AC", "WA", "TLE", "MLE", "OLE", "RE", "CE", "IE", "OK"] as const;
export type ProgramVerdict = (typeof PROGRAM_VERDICTS)[number];
