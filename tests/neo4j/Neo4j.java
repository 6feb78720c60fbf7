import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Neo4j Community over Bolt on loopback: java -cp 'lib/*' Neo4j.java FOLDER PORT. Reads the password of user neo4j (empty: no login) as the
 * first line of its input, prints READY when Bolt answers, and stops when its input ends: so also when its parent was killed. The folder
 * is its own and goes with it.
 */
class Neo4j {
    public static void main(String[] arguments) throws Exception {
        var input = new BufferedReader(new InputStreamReader(System.in));
        var password = input.readLine();
        var login = password != null && !password.isEmpty();
        var address = new SocketAddress(InetAddress.getLoopbackAddress().getHostAddress(), Integer.parseInt(arguments[1]));
        var service = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, address)
            .setConfig(BoltConnector.advertised_address, address)
            .setConfig(GraphDatabaseSettings.auth_enabled, login)
            .setConfig(GraphDatabaseSettings.pagecache_memory, 128L << 20)
            .build();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            service.shutdown();
            delete(new File(arguments[0]));
        }));
        if (login) {
            var change = "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED";
            service.database("system").executeTransactionally(change, Map.of("password", password));
        }
        System.out.println("READY");
        while (input.readLine() != null) continue;
        System.exit(0);
    }

    private static void delete(File file) {
        var children = file.listFiles();
        if (children != null) for (var child : children) delete(child);
        file.delete();
    }
}
