import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeResponse, encodeRequest } from '../../../electron/backend/printing/ipp/codec.ts';
import { decodeMessage, encodeMessage, groups, tags, textOf } from '../../helpers/ipp/codec.ts';

describe('IPP as the printers speak it', () => {
  it('[1.3.1.8] a request is read by a printer as it was meant, Chinese job names too', () => {
    const bytes = encodeRequest(2, 7, {
      operation: [
        { name: 'attributes-charset', tag: 'charset', value: 'utf-8' },
        { name: 'job-name', tag: 'name', value: '工作单 DD261123-0001' },
      ],
      job: [{ name: 'copies', tag: 'integer', value: 3 }],
    });
    const read = decodeMessage(bytes);
    expect(read).toMatchObject({ version: 0x0200, code: 2, id: 7 });
    expect(textOf(read, groups.operation, 'job-name')).toBe('工作单 DD261123-0001');
    expect(read.groups.find(({ tag }) => tag === groups.job)?.attributes['copies']?.values).toEqual([3]);
  });

  it('[1.3.1.8] an answer gives its values; what lies inside collections is passed over', () => {
    const attribute = (tag: number, ...values: (string | number | boolean)[]) => ({ tag, values });
    const media = { 'media-size': { tag: tags.integer, values: [1, 2] } };
    const bytes = encodeMessage({
      version: 0x0200,
      code: 0,
      id: 1,
      data: new Uint8Array(),
      groups: [
        {
          tag: groups.printer,
          attributes: {
            'media-supported': attribute(tags.keyword, 'iso_a4_210x297mm', 'iso_a5_148x210mm'),
            'media-col-default': { tag: tags.collection, values: [media] },
            'printer-is-accepting-jobs': attribute(tags.boolean, true),
          },
        },
      ],
    });
    const { printer, status } = decodeResponse(bytes);
    expect(status).toBe(0);
    expect(printer.get('media-supported')).toEqual(['iso_a4_210x297mm', 'iso_a5_148x210mm']);
    expect(printer.get('printer-is-accepting-jobs')).toEqual([true]);
    expect(printer.has('media-size')).toBe(false);
  });

  it('[1.3.1.8] any other bytes end in an error, never in a loop', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          decodeResponse(Buffer.from(bytes));
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});
