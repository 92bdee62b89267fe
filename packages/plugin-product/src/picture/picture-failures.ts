import {Ali1688Error, type Bilingual} from '@ali1688/contracts/errors';

/** A picture that was not accepted: nothing was sent for it. */
export function pictureRefused(text: Bilingual, hint: Bilingual): Ali1688Error {
  return new Ali1688Error({code: 'USAGE_INVALID', text, hint});
}

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} KB`;
const megabytes = (bytes: number): string => `${Math.ceil(bytes / (1024 * 1024))} MB`;

/** What can be wrong with a picture before anything is sent. */
export const pictureFailures = {
  noPicture: (source: string): Ali1688Error =>
    pictureRefused(
      {
        en: `${source} is no picture that 1688 takes: its content is not that of a jpg, png or webp.`,
        zh: `${source} 不是 1688 支持的图片：其内容不是 jpg、png 或 webp。`,
      },
      {
        en: 'What counts is the content, not the name. Save the picture as jpg or png.',
        zh: '判断依据是文件内容而非文件名。请将图片另存为 jpg 或 png。',
      },
    ),
  tooLong: (source: string, most: number): Ali1688Error =>
    pictureRefused(
      {
        en: `${source} has more than ${megabytes(most)}, and no picture is read beyond that.`,
        zh: `${source} 超过 ${megabytes(most)}，不予读取。`,
      },
      {
        en: 'Save the picture smaller, such as 800 pixels wide as jpg.',
        zh: '请缩小图片，例如宽 800 像素的 jpg。',
      },
    ),
  tooManyPixels: (
    source: string,
    {width, height}: {readonly width: number; readonly height: number},
  ): Ali1688Error =>
    pictureRefused(
      {
        en: `${source} has ${width} × ${height} pixels, which is too much to be looked at.`,
        zh: `${source} 为 ${width} × ${height} 像素，尺寸过大。`,
      },
      {
        en: 'Save the picture smaller, such as 800 pixels wide as jpg.',
        zh: '请缩小图片，例如宽 800 像素的 jpg。',
      },
    ),
  tooHeavy: (source: string, bytes: number, limit: number, mayShrink: boolean): Ali1688Error =>
    pictureRefused(
      {
        en: `${source} has ${kilobytes(bytes)}; ${kilobytes(limit)} are sent at most.`,
        zh: `${source} 为 ${kilobytes(bytes)}，最多可发送 ${kilobytes(limit)}。`,
      },
      mayShrink
        ? {
            en: 'Save the picture smaller, such as 800 pixels wide as jpg, or add the package sharp to ali1688, which then makes it smaller by itself.',
            zh: '请缩小图片（例如宽 800 像素的 jpg），或为 ali1688 补装 sharp 包后自动缩小。',
          }
        : {
            en: 'Save the picture smaller, such as 800 pixels wide as jpg. The command line program ali1688 can do so, this one cannot.',
            zh: '请缩小图片，例如宽 800 像素的 jpg。命令行程序 ali1688 可自动缩小，此程序不能。',
          },
    ),
  unreadable: (source: string, reason: string): Ali1688Error =>
    pictureRefused(
      {en: `${source} cannot be read (${reason}).`, zh: `无法读取 ${source}（${reason}）。`},
      {
        en: 'Name a file with a picture, an address on alicdn.com, an imageId, or - for standard input.',
        zh: '请给出图片文件、alicdn.com 上的图片地址、imageId，或用 - 从标准输入读取。',
      },
    ),
} as const;
