/** Red, green, blue in sRGB, 0 to 255. */
export type Rgb = readonly [number, number, number];

type Matrix = readonly (readonly [number, number, number])[];

/**
 * How people see, as matrices over linear RGB: full dichromacy after Machado, Oliveira and Fernandes (2009,
 * https://doi.org/10.1109/TVCG.2009.113), severity 1.0; greyscale by relative luminance (WCAG 2.2).
 */
export const visions = {
  'full colour': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  greyscale: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
} as const satisfies Record<string, Matrix>;

export type Vision = keyof typeof visions;

/** Linear RGB, 0 to 1, of a colour as that person sees it. */
export function seenBy(vision: Vision, colour: Rgb): Rgb {
  return multiply(visions[vision], linear(colour)).map((each) =>
    Math.min(1, Math.max(0, each)),
  ) as unknown as Rgb;
}

/** The distance of two linear colours in OKLab (https://bottosson.github.io/posts/oklab/); black to white is 1. */
export function distance(a: Rgb, b: Rgb): number {
  const [x, y] = [oklab(a), oklab(b)];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

/** WCAG 2.2 contrast of two sRGB colours, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
  return multiply(visions.greyscale, linear(colour))[0];
}

function linear(colour: Rgb): Rgb {
  return colour
    .map((each) => each / 255)
    .map((each) =>
      each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4,
    ) as unknown as Rgb;
}

function oklab(colour: Rgb): Rgb {
  const cones = multiply(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    colour,
  ).map(Math.cbrt) as unknown as Rgb;
  return multiply(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

function multiply(matrix: Matrix, [x, y, z]: Rgb): Rgb {
  return matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Rgb;
}
