import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

const incidents = defineCollection({
  loader: glob({ pattern: '*.md', base: process.env.BENCH_INCIDENTS }),
});

export const collections = { incidents };
