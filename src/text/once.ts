// How a table that not every program asks for is made when it is first asked for, and not when its module is loaded.

/** @param make is called at the first call of what is returned, whose value stands from then on */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
