/** Attributes of a block without text, carried through copy and paste as JSON. */
export const storedAttributes = (defaults: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [
      name,
      {
        ...(value === undefined ? { isRequired: true } : { default: value }),
        parseHTML: (element: HTMLElement) => parsed(element, name) ?? value,
        renderHTML: (attributes: Record<string, unknown>) => ({
          [`data-${name.toLowerCase()}`]: JSON.stringify(attributes[name]),
        }),
      },
    ]),
  )

function parsed(element: HTMLElement, name: string): unknown {
  try {
    return JSON.parse(element.getAttribute(`data-${name.toLowerCase()}`) ?? 'null')
  } catch {
    return null
  }
}
