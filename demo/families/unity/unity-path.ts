export const unityPath = '/api/2.1/unity-catalog'
