/** Red, green and blue in sRGB, 0 to 1 each. */
type Colour = readonly [number, number, number];

/** The background of the page, light and dark; the same as in `styles/page/colours.css`. */
export const backgrounds = { light: '#ffffff', dark: '#101317' } as const;
export type Scheme = keyof typeof backgrounds;

/** The contrast that text needs: https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const textContrast = 4.5;

/** `#rgb` or `#rrggbb`, in lower case and long; undefined for anything else. */
export function parseColour(text: string): string | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  const long = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : text;
  return /^#[0-9a-f]{6}$/i.test(long) ? long.toLowerCase() : undefined;
}

/** 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: string, b: string): number {
  const [one, other] = [luminance(toColour(a)), luminance(toColour(b))];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/**
 * The colour itself if it is legible on the page in that scheme; else the nearest legible colour of its hue, darker or
 * lighter by just as much as it needs. Computed in OKLCH, where equal steps look equal:
 * https://bottosson.github.io/posts/oklab/
 */
export function legibleColour(colour: string, scheme: Scheme): string {
  const background = backgrounds[scheme];
  const [lightness, a, b] = toOklab(toColour(colour));
  const end = scheme === 'light' ? 0 : 1;
  for (let step = 0; step <= 100; step += 1) {
    const share = step / 100;
    const l = lightness + (end - lightness) * share;
    // Near black and white the gamut has less room for colour.
    const hex = step === 0 ? colour : toHex(fromOklab([l, a * (1 - share), b * (1 - share)]));
    if (contrast(hex, background) >= textContrast) return hex;
  }
  return end === 0 ? '#000000' : '#ffffff';
}

function toColour(hex: string): Colour {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  return [red ?? 0, green ?? 0, blue ?? 0];
}

function toHex(colour: Colour): string {
  const digits = colour.map((value) =>
    Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function gamma(value: number): number {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
}

function luminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function toOklab([red, green, blue]: Colour): Colour {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: Colour): Colour {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}
