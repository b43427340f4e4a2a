export const metastoreId = '7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e'
