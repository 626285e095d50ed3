const timeOrdered = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * The instant within a UUID of version 7, which names the month that its receipt lies in; `undefined` for any other
 * text, upper case included, so that one receipt has one name.
 */
export function instantOf(id: string): Date | undefined {
  if (!timeOrdered.test(id)) return undefined;
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16));
}
