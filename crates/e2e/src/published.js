// What the published page tells others: read from its tags, and fetched from where it really is.
const meta = (name) => document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.content;
const link = (selector) => document.querySelector(`link${selector}`)?.getAttribute('href');

const site = link('[rel="canonical"]');
const here = (address) => {
  if (!address?.startsWith(site)) throw new Error(`${address} is not within ${site}`);
  return new URL(address.slice(site.length), document.baseURI).href;
};
const fetched = async (address) => {
  const answer = await fetch(here(address));
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
};

const picture = await createImageBitmap(await (await fetched(meta('og:image'))).blob());
const oembed = await (await fetched(link('[type="application/json+oembed"]'))).json();
const frame = new DOMParser().parseFromString(oembed.html, 'text/html').querySelector('iframe');
for (const address of [frame.getAttribute('src'), `${site}embed.js`]) await fetched(address);
const sitemap = new DOMParser().parseFromString(await (await fetched(`${site}sitemap.xml`)).text(), 'application/xml');
const listed = [...sitemap.querySelectorAll('loc')].map((loc) => loc.textContent);
if (String(listed) !== site) throw new Error(`the sitemap lists ${listed}`);

return {
  site,
  url: meta('og:url'),
  title: meta('og:title'),
  description: meta('og:description'),
  page: { title: document.title, description: meta('description') },
  image: meta('og:image'),
  size: [meta('og:image:width'), meta('og:image:height')].map(Number),
  picture: [picture.width, picture.height],
  oembed,
  frame: {
    src: frame.getAttribute('src'),
    title: frame.title,
    size: [frame.width, frame.height].map(Number),
  },
};
