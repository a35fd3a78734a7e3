/** What a line's keys do to the lines around it, whichever field it is typed in. */
export type LineKeys = {
  onEnter: () => void;
  onEmptyBackspace: () => void;
  onUp: () => void;
  onDown: () => void;
  /** Whether the pasted text was taken: one of several lines becomes lines. */
  onPaste: (text: string) => boolean;
};
