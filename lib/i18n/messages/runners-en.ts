import type { runnersZh } from "./runners-zh";

/** What is said of runners and of a program's place in the line, in English. */
export const runnersEn: typeof runnersZh = {
  runners: {
    heading: "Runners",
    hint: "Programs run on other machines, the runners, which know none of this server's secrets. “npm run runner” adds one.",
    connected:
      "{count, plural, one {One runner is connected} other {# runners are connected}}, for {slots, plural, one {one program} other {# programs}} at once.",
    waiting: "{count, plural, =0 {No program is} one {One program is} other {# programs are}} waiting.",
    none: "No runner is connected. Programs wait until one is: start one with “npm run runner”.",
    unreachable:
      "Redis cannot be reached, so no program can be run. The server goes on trying; its log says why.",
    load: "{busy} of {slots, plural, one {one place} other {# places}} in use",
    closing: "is being closed, takes no more",
    place: "{position, plural, =1 {You are next in line…} other {Place # in the line…}}",
    placeNoRunner:
      "{position, plural, =1 {The computer that runs programs is not there yet; yours is next.} other {The computer that runs programs is not there yet; yours is number # in the line.}} It starts by itself.",
  },
};
