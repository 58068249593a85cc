/** What Astro alone needs for a page each of the same texts: our builds are measured against it. */
export default { site: 'https://bench.example', devToolbar: { enabled: false } };
