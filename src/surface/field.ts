/** Everything that a form can ask. */
export { acknowledgement, choice, choices, type Option } from './choice-fields.ts';
export { PickedFile } from './entered-files.ts';
export { type Asked, type Drawing, type Field, live, optional, type Read } from './field-kind.ts';
export { files } from './file-field.ts';
export { channel, user } from './people-fields.ts';
export { country, currency, language, timeZone } from './place-fields.ts';
export { amount, day, email, lines, longText, number, shortText, url } from './text-fields.ts';
