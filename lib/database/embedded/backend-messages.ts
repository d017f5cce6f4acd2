function message(type: string, ...parts: (string | Buffer)[]): Buffer {
  const body = Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(`${part}\0`) : part)),
  );
  const header = Buffer.alloc(5);
  header.write(type, 0, 'latin1');
  header.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([header, body]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

/** The few protocol messages that the wire server writes itself. */
export const backend = {
  refuseEncryption: Buffer.from('N'),
  sync: message('S'),
  refuseCopy: message('f', 'COPY FROM STDIN is not available on the embedded database'),
  query: (sql: string) => message('Q', sql),
  /** The answer to a startup message: signed in, settings, ready. The socket's directory is the guard. */
  welcome: (serverVersion: string) => {
    const settings = {
      server_version: serverVersion,
      server_encoding: 'UTF8',
      client_encoding: 'UTF8',
      DateStyle: 'ISO, MDY',
      IntervalStyle: 'postgres',
      TimeZone: 'UTC',
      integer_datetimes: 'on',
      standard_conforming_strings: 'on',
    };
    return Buffer.concat([
      message('R', int32(0)),
      ...Object.entries(settings).map(([name, value]) => message('S', name, value)),
      message('K', int32(process.pid), int32(0)),
      message('Z', Buffer.from('I')),
    ]);
  },
  fatal: (sqlState: string, text: string) =>
    message('E', 'SFATAL', 'VFATAL', `C${sqlState}`, `M${text}`, Buffer.from([0])),
};
