/** Pixels as numbers of colours, and the colours, 0xRRGGBB. */
export type Colored = { colors: number[]; numbers: Uint8Array };

const COLORS_MAX = 256;
/** Five bits of red, green and blue. */
const BINS = 1 << 15;
const SHIFTS = [10, 5, 0];

/** Finds at most 256 colours for pixels (0xRRGGBB): their own where they are so few, else the means of their neighbourhoods. */
export function chooseColors(pixels: Uint32Array): Colored {
  return exactColors(pixels) ?? commonColors(pixels);
}

function exactColors(pixels: Uint32Array): Colored | null {
  const known = new Map<number, number>();
  const numbers = new Uint8Array(pixels.length);
  let last = -1;
  let lastNumber = 0;
  for (let at = 0; at < pixels.length; at++) {
    const color = pixels[at] as number;
    if (color !== last) {
      let number = known.get(color);
      if (number === undefined) {
        if (known.size === COLORS_MAX) return null;
        number = known.size;
        known.set(color, number);
      }
      last = color;
      lastNumber = number;
    }
    numbers[at] = lastNumber;
  }
  return { colors: [...known.keys()], numbers };
}

/** Median cut (Heckbert, 1982) over bins of five bits a part: the box with the most is halved until there are 256. */
function commonColors(pixels: Uint32Array): Colored {
  const counts = new Uint32Array(BINS);
  for (let at = 0; at < pixels.length; at++) {
    const bin = binOf(pixels[at] as number);
    counts[bin] = (counts[bin] as number) + 1;
  }
  const used: number[] = [];
  for (let bin = 0; bin < BINS; bin++) if (counts[bin]) used.push(bin);
  const boxes = [boxOf(used, counts)];
  while (boxes.length < COLORS_MAX) {
    const widest = boxes.reduce((best, box) => (box.weight > best.weight ? box : best));
    if (widest.weight === 0) break;
    boxes.splice(boxes.indexOf(widest), 1, ...halve(widest, counts));
  }
  const numberOf = new Uint8Array(BINS);
  boxes.forEach(({ bins }, number) => {
    for (const bin of bins) numberOf[bin] = number;
  });
  return withMeans(pixels, numberOf);
}

/** Gives each pixel its box's number, and each box the mean of its pixels. Plain loops: a film has millions of pixels. */
function withMeans(pixels: Uint32Array, numberOf: Uint8Array): Colored {
  const numbers = new Uint8Array(pixels.length);
  const [reds, greens, blues, counts] = [0, 0, 0, 0].map(() => new Float64Array(COLORS_MAX)) as Sums;
  for (let at = 0; at < pixels.length; at++) {
    const color = pixels[at] as number;
    const number = numberOf[binOf(color)] as number;
    numbers[at] = number;
    reds[number] = (reds[number] as number) + (color >> 16);
    greens[number] = (greens[number] as number) + ((color >> 8) & 255);
    blues[number] = (blues[number] as number) + (color & 255);
    counts[number] = (counts[number] as number) + 1;
  }
  const colors: number[] = [];
  for (let number = 0; number < COLORS_MAX && (counts[number] as number) > 0; number++) {
    const mean = (sums: Float64Array) => Math.round((sums[number] as number) / (counts[number] as number));
    colors.push((mean(reds) << 16) | (mean(greens) << 8) | mean(blues));
  }
  return { colors, numbers };
}

type Sums = [Float64Array, Float64Array, Float64Array, Float64Array];

/** `shift` leads to the part (red, green or blue) in which the bins lie farthest apart. */
type ColorBox = { bins: number[]; shift: number; weight: number };

function boxOf(bins: number[], counts: Uint32Array): ColorBox {
  const low = [31, 31, 31];
  const high = [0, 0, 0];
  let count = 0;
  for (const bin of bins) {
    count += counts[bin] as number;
    SHIFTS.forEach((shift, part) => {
      const value = (bin >> shift) & 31;
      low[part] = Math.min(low[part] as number, value);
      high[part] = Math.max(high[part] as number, value);
    });
  }
  const widths = SHIFTS.map((_shift, part) => (high[part] as number) - (low[part] as number));
  const widest = Math.max(...widths);
  return { bins, shift: SHIFTS[widths.indexOf(widest)] ?? 0, weight: widest * Math.sqrt(count) };
}

function halve({ bins, shift }: ColorBox, counts: Uint32Array): [ColorBox, ColorBox] {
  bins.sort((one, other) => ((one >> shift) & 31) - ((other >> shift) & 31));
  const all = bins.reduce((sum, bin) => sum + (counts[bin] as number), 0);
  let [half, at] = [0, 0];
  while (at < bins.length - 1 && (half < all / 2 || at === 0)) half += counts[bins[at++] as number] as number;
  return [boxOf(bins.slice(0, at), counts), boxOf(bins.slice(at), counts)];
}

function binOf(color: number): number {
  return ((color >> 9) & 0x7c00) | ((color >> 6) & 0x3e0) | ((color >> 3) & 0x1f);
}
