/** Small hands for building elements; text is always text, never markup. */

type Child = Node | string | null;
type Attributes = Readonly<Record<string, string | boolean | null>>;

/** An element with attributes (`true`: present, `false` and `null`: absent) and children. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** The one element that the page promises. @throws where it is missing or of another kind. */
export function need<T extends Element>(selector: string, kind: new () => T, root: ParentNode = document): T {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the page has no ${selector}`);
  return found;
}
