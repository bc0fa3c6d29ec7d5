// The numbers behind UDO.H: types, formats and results of dynamic objects.
export const UDO_NUMBERS = {
  UDO_SUCCESS: 0,
  UDO_ERROR: -1,
  UDO_INVALIDHANDLE: -2,
  UDO_FALSE: 0,
  UDO_TRUE: 1,
  UDO_NULL: 2,
  UDO_NUMBER: 3,
  UDO_STRING: 4,
  UDO_ARRAY: 5,
  UDO_OBJECT: 6,
  UDOFORMAT_JSON: 1,
  UDOFORMAT_XML: 2,
} as const;
