/** What may be handed over as a file, by the end of its name: papers, pictures, sound, film, fonts, bundles. */
export const fileKinds: readonly string[] = [
  ...['pdf', 'doc', 'docx', 'odt', 'pages', 'rtf', 'txt', 'md'],
  ...['xls', 'xlsx', 'ods', 'numbers', 'csv', 'ppt', 'pptx', 'odp', 'key'],
  ...['png', 'jpg', 'jpeg', 'gif', 'webp', 'svg', 'heic', 'tif', 'tiff', 'bmp'],
  ...['ai', 'eps', 'psd', 'indd', 'sketch', 'fig', 'xd', 'afdesign', 'afphoto'],
  ...['mp4', 'mov', 'webm', 'mp3', 'wav', 'm4a'],
  ...['woff', 'woff2', 'ttf', 'otf', 'json', 'xml', 'zip'],
];

export const endingOf = (name: string): string => /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** By its name alone, before anything was read. */
export const isKnownKind = (name: string): boolean => fileKinds.includes(endingOf(name));

/** As many bytes from the beginning as are needed to tell kinds apart. */
export const TELLING_BYTES = 16;

const text = (bytes: Uint8Array, from = 0): string =>
  String.fromCharCode(...bytes.subarray(from, TELLING_BYTES));

const begins: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  // Readers take a PDF with a few bytes before its mark.
  pdf: (bytes) => text(bytes).includes('%PDF'),
  png: (bytes) => text(bytes).startsWith('\u0089PNG'),
  jpg: (bytes) => text(bytes).startsWith('\u00ff\u00d8\u00ff'),
  jpeg: (bytes) => text(bytes).startsWith('\u00ff\u00d8\u00ff'),
  gif: (bytes) => text(bytes).startsWith('GIF8'),
  webp: (bytes) => text(bytes).startsWith('RIFF') && text(bytes, 8).startsWith('WEBP'),
  psd: (bytes) => text(bytes).startsWith('8BPS'),
  docx: (bytes) => isZip(bytes),
  xlsx: (bytes) => isZip(bytes),
  pptx: (bytes) => isZip(bytes),
  zip: (bytes) => isZip(bytes),
};

const isZip = (bytes: Uint8Array): boolean => text(bytes).startsWith('PK');

/** Windows, Linux and macOS programs, and scripts that a shell would run: whatever they are called. */
const programs = ['MZ', '\u007fELF', '\u00cf\u00fa\u00ed\u00fe', '\u00ca\u00fe\u00ba\u00be', '#!'];

/** Whether the first bytes are what the name says, as far as bytes can tell. `beginning`: the first TELLING_BYTES. */
export function isWhatItSays(name: string, beginning: Uint8Array): boolean {
  if (!isKnownKind(name)) return false;
  if (programs.some((mark) => text(beginning).startsWith(mark))) return false;
  return begins[endingOf(name)]?.(beginning) ?? true;
}

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  txt: 'text/plain',
  csv: 'text/csv',
  zip: 'application/zip',
};

/** By its name: what a browser says about an upload is not asked. */
export const mediaTypeOf = (name: string): string => mediaTypes[endingOf(name)] ?? 'application/octet-stream';
