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
  for (const color of pixels) {
    const bin = binOf(color);
    counts[bin] = (counts[bin] as number) + 1;
  }
  const boxes = [
    boxOf(
      [...counts.keys()].filter((bin) => (counts[bin] as number) > 0),
      counts,
    ),
  ];
  while (boxes.length < COLORS_MAX) {
    const [widest] = boxes
      .filter(({ bins }) => bins.length > 1)
      .sort((one, other) => other.weight - one.weight);
    if (!widest) break;
    boxes.splice(boxes.indexOf(widest), 1, ...halve(widest, counts));
  }
  const numberOf = new Uint8Array(BINS);
  const sums = boxes.map(() => [0, 0, 0, 0]);
  boxes.forEach(({ bins }, number) => {
    for (const bin of bins) numberOf[bin] = number;
  });
  const numbers = Uint8Array.from(pixels, (color) => {
    const number = numberOf[binOf(color)] as number;
    const sum = sums[number] as number[];
    for (let part = 0; part < 3; part++)
      sum[part] = (sum[part] as number) + ((color >> (16 - 8 * part)) & 255);
    sum[3] = (sum[3] as number) + 1;
    return number;
  });
  const colors = sums.map(([red = 0, green = 0, blue = 0, count = 1]) => {
    const mean = (sum: number) => Math.round(sum / Math.max(1, count));
    return (mean(red) << 16) | (mean(green) << 8) | mean(blue);
  });
  return { colors, numbers };
}

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
