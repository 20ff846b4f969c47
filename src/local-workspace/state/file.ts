export interface WorkspaceFile {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  filetype: string;
  size: number;
  user: string;
  team: string;
  created: number;
  /** base64: the state stays plain JSON */
  bytes: string;
  /** the length announced by files.getUploadURLExternal, until the bytes have come */
  announced?: number;
  ticket?: string;
  complete: boolean;
  shares: { channel: string; ts: string }[];
}

const mimetypes: Record<string, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  csv: 'text/csv',
  txt: 'text/plain',
  md: 'text/markdown',
  json: 'application/json',
  xml: 'application/xml',
  zip: 'application/zip',
};

export const extensionOf = (name: string): string => {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
};

export const mimetypeOf = (name: string): string =>
  mimetypes[extensionOf(name)] ?? 'application/octet-stream';

/** A file as Slack's answers and payloads show it; the address needs the bot's token. */
export const shownFile = (file: WorkspaceFile, origin: string) => ({
  id: file.id,
  created: file.created,
  timestamp: file.created,
  name: file.name,
  title: file.title,
  mimetype: file.mimetype,
  filetype: file.filetype,
  size: file.size,
  user: file.user,
  user_team: file.team,
  mode: 'hosted',
  is_external: false,
  is_public: false,
  editable: false,
  file_access: 'visible',
  url_private: `${origin}/files-pri/${file.team}-${file.id}/${encodeURIComponent(file.name)}`,
  url_private_download: `${origin}/files-pri/${file.team}-${file.id}/download/${encodeURIComponent(file.name)}`,
  permalink: `${origin}/files/${file.user}/${file.id}/${encodeURIComponent(file.name)}`,
  channels: file.shares.map((share) => share.channel),
});
export type ShownFile = ReturnType<typeof shownFile>;
