/** When and where the demo stands for tests and figures: two builds of it are the same byte for byte. */
export const demoNow = '2026-11-21T10:50:00Z';
export const demoUrl = 'https://status.pelican.example/';
