// Builds elements: texts are texts, never HTML, since producers write them.

/** An element with properties, `on…` listeners, attributes (those with a hyphen, and `role`) and children; absent children are left out. */
export function el(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key.includes('-') || key === 'role') element.setAttribute(key, value);
    else element[key] = value;
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ''));
  return element;
}

export const byId = (id) => document.getElementById(id);

/** Only web addresses become links: a producer may write anything. */
export function isWeb(address) {
  try {
    return ['http:', 'https:'].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}

export const newTab = (href, text, className = '') =>
  el('a', { href, className, target: '_blank', rel: 'noopener' }, text, el('span', { className: 'invisible' }, ' (nouvel onglet)'));
