import {operationCommand} from '@ali1688/kit/oclif';
import {shop} from '../../operations/shop.ts';

export default operationCommand(shop);
