/** Pixels of a side and of the whole that browsers still draw. */
const most = { side: 16_000, area: 120_000_000 };

/** The scale that can be drawn of a picture so large: what was asked for, or less. */
export function scaleFor(width: number, height: number, wanted: number): number {
  return Math.min(wanted, most.side / Math.max(1, width, height), Math.sqrt(most.area / Math.max(1, width * height)));
}

/** An SVG file as PNG, `scale` times as large, or as large as browsers draw. Fails where the browser cannot draw it. */
export async function svgToPng(svg: string, scale: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const able = scaleFor(image.width, image.height, scale);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * able);
  canvas.height = Math.round(image.height * able);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large'))), 'image/png');
  });
}
