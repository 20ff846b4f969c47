import type { SeenMessage } from '../../page-api/seen.ts';
import { usePage } from '../page-context.ts';
import { Icon } from '../ui/icons.tsx';
import { filePath, fileSize, isPicture } from './file-size.ts';
import { messageWords } from './words.ts';

export function Files({ files }: Pick<SeenMessage, 'files'>) {
  const { say, me, dateLocale } = usePage();
  if (files.length === 0) return null;
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.id}>
          {isPicture(file.mimetype) ? (
            <figure className="picture">
              <a
                href={filePath(file.url_private, me.id)}
                target="_blank"
                rel="noopener"
                aria-label={say(messageWords.picture, { name: file.title || file.name })}
              >
                <img src={filePath(file.url_private, me.id)} alt={file.title || file.name} loading="lazy" />
              </a>
              <figcaption>{file.title || file.name}</figcaption>
            </figure>
          ) : (
            <a className="file" href={filePath(file.url_private_download, me.id)} download={file.name}>
              <Icon name="file" size={26} />
              <span>
                <span className="only-heard">{say(messageWords.download)} </span>
                <strong>{file.title || file.name}</strong>
                <span className="file-about">
                  {file.filetype.toUpperCase()} · {fileSize(file.size, dateLocale)}
                </span>
              </span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
