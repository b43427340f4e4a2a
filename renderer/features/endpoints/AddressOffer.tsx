import { MethodLabel } from '../../ui/MethodLabel.tsx'
import styles from './EndpointBrowser.module.css'
import { openAddress, type TypedAddress } from './open-endpoint.ts'

/** What was typed reads like an address: it may be meant as it is, whatever endpoints are like it. */
export function AddressOffer({ address }: { address: TypedAddress }) {
  return (
    <button type="button" className={styles.offer} title={address.address} onClick={() => openAddress(address)}>
      <MethodLabel method={address.method} wide />
      <span className={styles.offered}>Open as request</span>
    </button>
  )
}
