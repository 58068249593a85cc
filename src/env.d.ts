/// <reference types="astro/client" />

/** Made by scripts/lib/inline-script.ts. */
declare module '*?script' {
  export const code: string;
}
