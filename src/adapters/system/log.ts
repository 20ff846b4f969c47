import { type Logger, pino } from 'pino';

/** JSON lines on standard output. What might be a secret is left out whatever it is logged under. */
export function createLog(level: string): Logger {
  return pino({
    level,
    redact: {
      paths: [
        'token',
        'secret',
        'password',
        'authorization',
        '*.token',
        '*.secret',
        '*.password',
        '*.authorization',
        'err.config',
        'err.request',
      ],
      censor: '[secret]',
    },
  });
}
