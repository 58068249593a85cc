/// <reference types="astro/client" />

/** Made by scripts/build/inline-script.ts. */
declare module '*?script' {
  export const code: string;
}
