import { getCollection } from 'astro:content';
import { generateAtomFeed } from 'feedsmith';

export async function GET({ site }) {
  const incidents = await getCollection('incidents');
  const entries = incidents.slice(0, 25).map(({ id, data, rendered }) => {
    const url = new URL(`incidents/${id}/`, site).href;
    return {
      id: url,
      title: data.title,
      links: [{ href: url }],
      updated: new Date(),
      content: rendered?.html,
    };
  });
  return new Response(
    generateAtomFeed({ id: site.href, title: 'Bench Status', updated: new Date(), entries }),
  );
}
