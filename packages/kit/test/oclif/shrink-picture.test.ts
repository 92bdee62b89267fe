import {randomBytes} from 'node:crypto';
import sharp from 'sharp';
import {expect, test} from 'vitest';
import {shrinkPicture} from '../../src/oclif/shrink-picture.ts';

const limits = {bytes: 300 * 1024, pixels: 50_000_000};

/** A picture of noise, which no format makes small. */
async function noise(side: number): Promise<Buffer> {
  return sharp(randomBytes(side * side * 3), {raw: {width: side, height: side, channels: 3}})
    .png()
    .toBuffer();
}

test('a heavy picture becomes a JPEG of at most so many bytes', async () => {
  const heavy = await noise(1500);
  expect(heavy.length).toBeGreaterThan(limits.bytes);
  const smaller = await shrinkPicture(heavy, limits);
  expect(smaller?.length).toBeLessThanOrEqual(limits.bytes);
  const {format, width, exif} = await sharp(smaller).metadata();
  expect([format, width >= 640, exif]).toEqual(['jpeg', true, undefined]);
});

test('what it cannot read, or what has too many pixels, is not made smaller', async () => {
  expect(await shrinkPicture(Buffer.from('no picture'), limits)).toBeUndefined();
  expect(await shrinkPicture(await noise(40), {...limits, pixels: 100})).toBeUndefined();
});

test('a size that cannot be reached is told', async () => {
  expect(await shrinkPicture(await noise(700), {...limits, bytes: 100})).toBeUndefined();
});
