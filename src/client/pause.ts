/** Half a frame at 60 Hz, in milliseconds. */
const stretch = 8;

let since = performance.now();

/** Lets the browser answer a tap, or draw, when the work since the last pause has taken as long as may be noticed. */
export async function pause(): Promise<void> {
  if (performance.now() - since < stretch) return;
  await new Promise((resolve) => setTimeout(resolve));
  since = performance.now();
}
