import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { TextEncoding } from '../domain/ats.js';
import { exportRegistrations } from '../operations/export-registrations.js';
import type { EmployerCtx } from '../storage/own.js';
import { TextEncodingEnum } from './import.type.js';
import { RegistrationFilter } from './registration.type.js';
import { RegistrationExport } from './registration-export.type.js';

@Resolver(() => RegistrationExport)
export class RegistrationExportResolver {
  @Query(() => RegistrationExport, {
    description: 'The caller’s registrations as CSV: UTF-8 with its mark (also for AUTO), or CP932.',
  })
  exportRegistrations(
    @Arg('filter', () => RegistrationFilter, { nullable: true }) filter: RegistrationFilter | null,
    @Arg('encoding', () => TextEncodingEnum, { defaultValue: 'UTF_8' }) encoding: TextEncoding,
    @Ctx() ctx: EmployerCtx,
  ) {
    return exportRegistrations(ctx, { filter, encoding: encoding === 'CP932' ? 'CP932' : 'UTF_8' });
  }

  @FieldResolver(() => String)
  contentBase64(@Root() { bytes }: { bytes: Buffer }) {
    return bytes.toString('base64');
  }
}
