import { expect, test } from 'vitest';

import { plainSecretIn, secretsIn, withFolderMark } from './deploy-command.ts';

test.each([
  ['rsync -a --delete {dir}/ host:/srv/status/', []],
  ['netlify deploy --dir {dir} --auth $NETLIFY_TOKEN', ['NETLIFY_TOKEN']],
  ['A=$TOKEN curl -H "Authorization: ${KEY_2}" $TOKEN', ['TOKEN', 'KEY_2']],
  ['for f in {dir}/*; do put $f $1 ${DEPTH:-3} $(date); done', []],
])('%s names the secrets %j', (command, names) => {
  expect(secretsIn(command)).toEqual(names);
});

test.each([
  ['netlify deploy --dir {dir} --auth nfp_8r4hC2kd9', '--auth'],
  ['put --api-token=8r4hC2kd9 {dir}', '--api-token'],
  ['CLOUDFLARE_API_TOKEN="8r4hC2kd9" npx wrangler pages deploy {dir}', 'CLOUDFLARE_API_TOKEN'],
  ['lftp -e "mirror -R {dir} /" https://ana:8r4hC2kd9@ftp.example.org', 'the address'],
  ['netlify deploy --dir {dir} --auth $NETLIFY_TOKEN', undefined],
  ['netlify deploy --dir {dir} --auth "$NETLIFY_TOKEN"', undefined],
  ['put --auth-method github-actions2 --auth required {dir}', undefined],
  ['put --password-file ~/.passwords/status {dir}', undefined],
  ['put --token-file /run/secrets/status {dir}', undefined],
  ['rsync -e "ssh -i key" {dir}/ ana@host:/srv/status/', undefined],
  ['lftp -e "mirror -R {dir} /" https://ana:$PASSWORD@ftp.example.org', undefined],
])('%s holds a secret behind %s', (command, option) => {
  expect(plainSecretIn(command)).toBe(option);
});

test.each([
  ['netlify deploy --prod --dir=dist', 'netlify deploy --prod --dir={dir}'],
  ['rsync -a --delete ./dist/ host:/srv/public/', 'rsync -a --delete {dir}/ host:/srv/public/'],
  ['aws s3 sync "public" s3://status', 'aws s3 sync "{dir}" s3://status'],
  ['make deploy', undefined],
  ['./distribute.sh', undefined],
])('%s is meant as %s', (command, meant) => {
  expect(withFolderMark(command)).toBe(meant);
});
