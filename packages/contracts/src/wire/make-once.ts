/**
 * A value that is made when it is first asked for. A process calls one API of many, and making the schemas
 * of all of them would be a good part of its start.
 */
export function makeOnce<Value>(make: () => Value): () => Value {
  let made: {readonly value: Value} | undefined;
  return () => (made ??= {value: make()}).value;
}
