/// The standard rule sets, compiled into the binary.
package enum BundledRules {}
