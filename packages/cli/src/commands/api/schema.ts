import {defineApiSchema} from '../../operations/api-schema.ts';
import {apisOf} from '../../operations/find-api.ts';
import {hostCommand} from '../../start/host-command.ts';

export default hostCommand((plugins) => defineApiSchema(apisOf(plugins)));
