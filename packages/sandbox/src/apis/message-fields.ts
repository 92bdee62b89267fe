import {isJsonObject, readJson} from '../http/read-json.ts';

/** The fields of a JSON parameter that has passed the check of arguments, each as text. */
export function readMessageFields(text: string | undefined): (name: string) => string {
  const message = readJson(text ?? '');
  const fields = isJsonObject(message) ? message : {};
  return (name) => {
    const value = fields[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
}
