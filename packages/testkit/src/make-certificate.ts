import {execFile} from 'node:child_process';
import {join} from 'node:path';
import {promisify} from 'node:util';

/** Files of a key and of the certificate that goes with it. */
export type CertificateFiles = {readonly keyPath: string; readonly certificatePath: string};

/**
 * Makes a certificate for 127.0.0.1 and localhost that nobody trusts by itself, with the openssl of the machine.
 *
 * @param folder where its files are written
 * @throws Error when there is no openssl
 */
export async function makeCertificate(folder: string): Promise<CertificateFiles> {
  const files = {keyPath: join(folder, 'key.pem'), certificatePath: join(folder, 'certificate.pem')};
  const options = [
    'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2',
    '-subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1,DNS:localhost',
  ];
  const args = [...options.join(' ').split(' '), '-keyout', files.keyPath, '-out', files.certificatePath];
  await promisify(execFile)('openssl', args);
  return files;
}
